package org.saksi.reader.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the client only addresses that it may connect to. The client connects to the very addresses that are returned
 * here and looks up nothing itself, so a name that changes its mind between check and use gains nothing.
 */
final class CheckedResolution implements DnsResolver {
    /** Thrown where a host has addresses, but none that may be connected to. */
    static final class ForbiddenException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenException(String message) {
            super(message);
        }
    }

    private final Resolver resolver;
    private final boolean privateAddresses;

    CheckedResolution(Resolver resolver, boolean privateAddresses) {
        this.resolver = resolver;
        this.privateAddresses = privateAddresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = resolver.resolve(host);
        if (privateAddresses) {
            return all;
        }
        InetAddress[] open = Arrays.stream(all).filter(AddressRule::isPublic).toArray(InetAddress[]::new);
        if (open.length == 0) {
            String found = all.length == 0 ? "none" : all[0].getHostAddress();
            throw new ForbiddenException("host must have a public address but has " + found);
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
