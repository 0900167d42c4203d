package dev.parley.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardSocketOptions;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WatchedSocketsTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void aServerThatHasVanishedIsAskedForAfterHalfAMinuteAndMissedAfterOne() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var socket = new WatchedSockets().createSocket()) {
            socket.connect(server.getLocalSocketAddress());
            assertThat(socket.getOption(StandardSocketOptions.SO_KEEPALIVE)).isTrue();
            int idle = socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE);
            int asked = socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)
                    * socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL);
            assertThat(idle).isEqualTo(30);
            assertThat(idle + asked).isEqualTo(60);
        }
    }
}
