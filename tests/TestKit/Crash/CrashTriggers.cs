using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.TestKit.Crash;

/// <summary>
/// Triggers that note every write of a fan's row and every record that becomes Handled, in the
/// transaction of that write: an effect that happened twice shows although its end state does not.
/// </summary>
internal static class CrashTriggers
{
    private const string Notes =
        "CREATE TABLE crash_notes (what varchar(16) NOT NULL, subject varchar(80) NOT NULL)";

    public static IEnumerable<string> For(DatabaseProvider provider) =>
        provider == DatabaseProvider.Sqlite ? [Notes, .. Sqlite()] : [Notes, .. PostgreSql()];

    private static IEnumerable<string> Sqlite() =>
        [
            Sqlite("made", "INSERT ON fans_fans", "1", "NEW.open_id"),
            Sqlite("written", "UPDATE ON fans_fans", "1", "NEW.open_id"),
            Sqlite(
                "handled",
                "INSERT ON conversations_inbox",
                "NEW.state = 1",
                "hex(NEW.dedupe_key)"
            ),
            Sqlite(
                "finished",
                "UPDATE ON conversations_inbox",
                "NEW.state = 1 AND OLD.state <> 1",
                "hex(NEW.dedupe_key)"
            ),
        ];

    private static string Sqlite(string what, string on, string when, string subject) =>
        $"CREATE TRIGGER crash_{what} AFTER {on} WHEN {when} BEGIN INSERT INTO crash_notes VALUES ('{what}', {subject}); END";

    private static IEnumerable<string> PostgreSql() =>
        [
            .. PostgreSql("made", "INSERT ON fans_fans", "true", "NEW.open_id"),
            .. PostgreSql("written", "UPDATE ON fans_fans", "true", "NEW.open_id"),
            .. PostgreSql(
                "handled",
                "INSERT ON conversations_inbox",
                "NEW.state = 1",
                "upper(encode(NEW.dedupe_key, 'hex'))"
            ),
            .. PostgreSql(
                "finished",
                "UPDATE ON conversations_inbox",
                "NEW.state = 1 AND OLD.state <> 1",
                "upper(encode(NEW.dedupe_key, 'hex'))"
            ),
        ];

    private static string[] PostgreSql(string what, string on, string when, string subject) =>
        [
            $"CREATE FUNCTION crash_{what}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO crash_notes VALUES ('{what}', {subject}); RETURN NULL; END $$",
            $"CREATE TRIGGER crash_{what} AFTER {on} FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION crash_{what}()",
        ];
}
