package dev.parley.processor;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** Reads off a topology which channels it consumes. */
final class ProcessorInputs {
    private ProcessorInputs() {}

    static Set<String> of(Topology topology, String application) {
        return topology.describe()
                .subtopologies()
                .stream()
                .map(Subtopology::nodes)
                .flatMap(Set::stream)
                .filter(Source.class::isInstance)
                .flatMap(node -> ((Source) node).topicSet().stream())
                .map(name -> name.endsWith("-repartition") ? application + "-" + name : name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
