package org.saksi.server.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The users of a file, read anew when the file changes. Safe for use by many threads; one program writes the file at a time.
 */
public final class Users {
    /** The name of the file in a dataset's folder. */
    public static final String FILE = "users.yaml";

    private static final String USERS = "users";
    /** Verified for names that nobody has, so that the time of an answer does not tell who is a user. */
    private static final String NOBODY = "$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";

    private final Path file;
    private @Nullable FileTime read;
    private List<User> users = List.of();

    /** Users of a file, which need not be there yet. */
    public Users(Path file) {
        this.file = file;
    }

    /**
     * All users in the order of the file; none where there is no file.
     *
     * @throws UsersException when the file cannot be read
     */
    public synchronized List<User> all() {
        try {
            if (!Files.exists(file)) {
                read = null;
                users = List.of();
                return users;
            }
            FileTime modified = Files.getLastModifiedTime(file);
            if (!modified.equals(read)) {
                users = parse(Files.readString(file));
                read = modified;
            }
            return users;
        } catch (IOException e) {
            throw new UsersException("[" + file + "] must be readable but was not: " + e.getMessage(), e);
        }
    }

    /** The user of a name and a password. */
    Optional<User> find(String name, String password) {
        Optional<User> user =
                all().stream().filter(one -> one.name().equals(name)).findFirst();
        boolean right = Secrets.verify(password, user.map(User::password).orElse(NOBODY));
        return right ? user : Optional.empty();
    }

    /** The user of a name. */
    Optional<User> named(String name) {
        return all().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    /** The user of a token. */
    Optional<User> ofToken(String token) {
        String digest = Secrets.digest(token);
        return all().stream()
                .filter(user -> user.token() != null && Secrets.same(user.token(), digest))
                .findFirst();
    }

    /**
     * Adds a user, in place of one of that name.
     *
     * @param withToken whether they get a new token for the API
     * @return the token, empty where none was wanted; it is kept nowhere else
     * @throws IllegalArgumentException when name or password do not fit
     * @throws UsersException when the file cannot be read or written
     */
    public synchronized Optional<String> add(String name, Role role, String password, boolean withToken) {
        String token = withToken ? Secrets.token() : null;
        User added = new User(name, role, Secrets.hash(password), token == null ? null : Secrets.digest(token));
        List<User> next = new ArrayList<>(all());
        next.removeIf(user -> user.name().equals(name));
        next.add(added);
        write(next);
        return Optional.ofNullable(token);
    }

    /** Takes a user out; says whether they were there. */
    public synchronized boolean remove(String name) {
        List<User> next = new ArrayList<>(all());
        boolean was = next.removeIf(user -> user.name().equals(name));
        if (was) {
            write(next);
        }
        return was;
    }

    private void write(List<User> next) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (User user : next) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("name", user.name());
            entry.put("role", user.role().label());
            entry.put("password", user.password());
            if (user.token() != null) {
                entry.put("token", user.token());
            }
            entries.add(entry);
        }
        DumpSettings settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        String yaml = new Dump(settings).dumpToString(Map.of(USERS, entries));
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(draft, yaml);
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            users = List.copyOf(next);
            read = Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UsersException("[" + file + "] must be writable but was not: " + e.getMessage(), e);
        }
    }

    private List<User> parse(String yaml) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromInputStream(new java.io.ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (YamlEngineException e) {
            throw new UsersException("[" + file + "] must be YAML but was not: " + e.getMessage(), e);
        }
        if (!(root instanceof Map<?, ?> map) || !(map.get(USERS) instanceof List<?> entries)) {
            throw new UsersException("[" + file + "] must hold a list \"users\" but holds none", null);
        }
        List<User> parsed = new ArrayList<>();
        for (Object entry : entries) {
            parsed.add(user(entry, parsed.size() + 1));
        }
        return List.copyOf(parsed);
    }

    private User user(Object entry, int number) {
        String place = "[" + file + "] user " + number;
        if (!(entry instanceof Map<?, ?> fields)) {
            throw new UsersException(place + " must have name, role and password but was " + entry, null);
        }
        String label = field(fields, "role", place);
        Role role = Role.named(label);
        if (role == null) {
            throw new UsersException(place + " role must be reader, reviewer or admin but was " + label, null);
        }
        Object token = fields.get("token");
        try {
            return new User(
                    field(fields, "name", place),
                    role,
                    field(fields, "password", place),
                    token == null ? null : token.toString());
        } catch (IllegalArgumentException e) {
            throw new UsersException(place + ": " + e.getMessage(), e);
        }
    }

    private static String field(Map<?, ?> fields, String name, String place) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new UsersException(place + " must have a text \"" + name + "\" but has " + fields.get(name), null);
    }

    /** Says that the file of users cannot be read or written. */
    public static final class UsersException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsersException(String message, @Nullable Exception cause) {
            super(message, cause);
        }
    }
}
