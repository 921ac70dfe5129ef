package vn.huunghi.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Behaves at its start as the environment says: becomes ready, stays unready or dies. */
final class FakeService {

    private FakeService() {}

    public static void main(String[] args) throws IOException {
        System.out.println("Xin chào " + System.getProperty("whom"));
        String behaviour = System.getenv("BEHAVIOUR");
        if (behaviour.equals("die")) {
            System.err.println("the database is missing");
            System.exit(3);
        }
        int port = Integer.getInteger("port");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(behaviour.equals("ready") ? 200 : 503, -1);
            exchange.close();
        });
        server.start();
    }
}
