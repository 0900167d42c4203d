package dev.parley.app.doctor;

import dev.parley.app.doctor.Finding.Problem;
import dev.parley.app.doctor.Finding.Sound;
import dev.parley.broker.StrandedTransaction;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Transactions that nobody will end hold up whoever reads behind them, silently and for ever. */
public record TransactionCheck(Collection<StrandedTransaction> stranded, String bootstrap) {
    public List<Finding> findings() {
        return stranded.isEmpty()
                ? List.of(new Sound("readers", "no transaction holds them up that nobody will end"))
                : stranded.stream()
                        .sorted(Comparator.comparing((StrandedTransaction one) -> one.partition().toString())
                                .thenComparing(StrandedTransaction::since))
                        .map(this::finding)
                        .toList();
    }

    private Finding finding(StrandedTransaction one) {
        var partition = one.partition();
        return new Problem("readers",
                "%s holds them up at offset %d: a transaction is open there that its coordinator has ended (KAFKA-20734)"
                        .formatted(partition, one.since()),
                "Run: kafka-transactions.sh --bootstrap-server %s abort --topic %s --partition %d --start-offset %d"
                        .formatted(bootstrap, partition.topic(), partition.partition(), one.since()));
    }
}
