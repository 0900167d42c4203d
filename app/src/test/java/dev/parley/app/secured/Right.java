package dev.parley.app.secured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/**
 * A line of the table of rights in {@code docs/scale.md}.
 *
 * @param room that needs it, or all
 */
record Right(String room, List<ResourcePattern> resources, List<AclOperation> operations) {
    private static final Pattern LINE = Pattern.compile(
            "^\\| ([a-z]+) \\| (cluster|topics?|groups?|transactional ids?)( with prefix)?((?:,? `[^`]+`)*) \\| ([A-Za-z, ]+) \\|$",
            Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    static List<Right> table(Path page) throws IOException {
        return LINE.matcher(Files.readString(page)).results().map(Right::of).toList();
    }

    private static Right of(MatchResult line) {
        var operations = Arrays.stream(line.group(5).split(", ")).map(SecurityUtils::operation).toList();
        return new Right(line.group(1), resources(line).toList(), operations);
    }

    private static Stream<ResourcePattern> resources(MatchResult line) {
        var type = switch (line.group(2).replaceFirst("s$", "").toLowerCase(Locale.ROOT)) {
            case "topic" -> ResourceType.TOPIC;
            case "group" -> ResourceType.GROUP;
            case "transactional id" -> ResourceType.TRANSACTIONAL_ID;
            default -> ResourceType.CLUSTER;
        };
        if (type == ResourceType.CLUSTER)
            return Stream.of(new ResourcePattern(type, Resource.CLUSTER_NAME, PatternType.LITERAL));
        var kind = line.group(3) == null ? PatternType.LITERAL : PatternType.PREFIXED;
        return NAME.matcher(line.group(4)).results().map(name -> new ResourcePattern(type, name.group(1), kind));
    }

    boolean isNeededBy(String user) {
        return room.equals("all") || room.equals(user);
    }

    Stream<AclBinding> of(String user) {
        return resources.stream()
                .flatMap(resource -> operations.stream()
                        .map(operation -> new AclBinding(resource,
                                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW))));
    }
}
