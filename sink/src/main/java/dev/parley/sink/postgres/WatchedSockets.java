package dev.parley.sink.postgres;

import static jdk.net.ExtendedSocketOptions.TCP_KEEPCOUNT;
import static jdk.net.ExtendedSocketOptions.TCP_KEEPIDLE;
import static jdk.net.ExtendedSocketOptions.TCP_KEEPINTERVAL;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.Properties;
import javax.net.SocketFactory;

/**
 * Connections on which a server that has vanished, with its machine or the way to it, is missed after a minute. A query that takes long
 * on a server that is there is not cut off, as by a time limit for answers. pgjdbc makes one by its name.
 */
public final class WatchedSockets extends SocketFactory {
    private static final int IDLE_SECONDS = 30;
    private static final int BETWEEN_SECONDS = 10;
    private static final int TRIES = 3;

    /** For every connection that is made; what a URL says besides wins. */
    static Properties properties() {
        var properties = new Properties();
        properties.setProperty("socketFactory", WatchedSockets.class.getName());
        properties.setProperty("tcpKeepAlive", "true"); // else pgjdbc takes it back
        return properties;
    }

    @Override
    public Socket createSocket() throws IOException {
        return watched(getDefault().createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return watched(getDefault().createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return watched(getDefault().createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return watched(getDefault().createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return watched(getDefault().createSocket(host, port, from, fromPort));
    }

    private static Socket watched(Socket socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        set(socket, TCP_KEEPIDLE, IDLE_SECONDS);
        set(socket, TCP_KEEPINTERVAL, BETWEEN_SECONDS);
        set(socket, TCP_KEEPCOUNT, TRIES);
        return socket;
    }

    /** Where the system does not have it, its own times count. */
    private static void set(Socket socket, SocketOption<Integer> option, int value) throws IOException {
        if (socket.supportedOptions().contains(option))
            socket.setOption(option, value);
    }
}
