package org.saksi.reader.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host; safe for use by several threads. */
@FunctionalInterface
public interface Resolver {

    /** The addresses of a host name or literal, at least one. */
    InetAddress[] resolve(String host) throws UnknownHostException;

    /** The resolver of this machine. */
    static Resolver ofSystem() {
        return InetAddress::getAllByName;
    }
}
