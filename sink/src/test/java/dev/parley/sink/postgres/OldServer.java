package dev.parley.sink.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/**
 * Greets as a PostgreSQL of some version does, and takes every statement without doing anything (PostgreSQL manual, "Message Flow").
 * Versions that can't be had as a library are met this way.
 */
final class OldServer implements AutoCloseable {
    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String version;

    OldServer(String version) throws IOException {
        this.version = version;
        Thread.ofPlatform().daemon().name("old-server").start(this::serve);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/postgres";
    }

    private void serve() {
        while (!socket.isClosed())
            try (var client = socket.accept()) {
                greet(client);
            } catch (SocketException e) {
                return; // closed
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
    }

    private void greet(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(client.getOutputStream());
        int length = in.readInt();
        for (int request = in.readInt(); request == SSL_REQUEST || request == GSS_REQUEST; request = in.readInt()) {
            out.write('N');
            length = in.readInt();
        }
        in.skipNBytes(length - 8);
        message(out, 'R', new byte[4]);
        parameter(out, "server_version", version);
        parameter(out, "client_encoding", "UTF8");
        parameter(out, "DateStyle", "ISO, MDY");
        parameter(out, "integer_datetimes", "on");
        parameter(out, "standard_conforming_strings", "on");
        parameter(out, "TimeZone", "UTC");
        message(out, 'K', new byte[8]);
        message(out, 'Z', new byte[]{ 'I' });
        for (int type = in.read(); type >= 0; type = in.read()) {
            in.skipNBytes(in.readInt() - 4);
            answer(out, (char) type);
        }
    }

    private static void answer(DataOutputStream out, char type) throws IOException {
        switch (type) {
            case 'P' -> message(out, '1', new byte[0]);
            case 'B' -> message(out, '2', new byte[0]);
            case 'D' -> message(out, 'n', new byte[0]);
            case 'E' -> message(out, 'C', "SET\0".getBytes(UTF_8));
            case 'Q' -> { message(out, 'C', "SET\0".getBytes(UTF_8)); message(out, 'Z', new byte[]{ 'I' }); }
            case 'S' -> message(out, 'Z', new byte[]{ 'I' });
            default -> {} // the end
        }
    }

    private static void parameter(DataOutputStream out, String name, String value) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes((name + "\0" + value + "\0").getBytes(UTF_8));
        message(out, 'S', body.toByteArray());
    }

    private static void message(DataOutputStream out, char type, byte[] body) throws IOException {
        out.write(type);
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close(); // which ends the thread
    }
}
