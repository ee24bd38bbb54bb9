using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// A unit's statements on SQLite's own interface, prepared once per text. Going through ADO.NET
/// costs the one writing thread as much again as the statement itself.
/// </summary>
internal sealed class SqliteRunner(SqliteConnection connection) : IDisposable
{
    private const int ShortText = 256;
    private readonly sqlite3 handle = connection.Handle!;
    private readonly Dictionary<string, Prepared> prepared = [];

    /// <summary>Answers the rows it touched.</summary>
    /// <exception cref="SqliteException">Refused by a rule of the database, or failed.</exception>
    public int Execute(HotStatement statement)
    {
        var (text, places) = For(statement);
        try
        {
            for (var i = 0; i < places.Length; i++)
            {
                Check(Bind(text, places[i], statement.Values[i]));
            }
            var result = raw.sqlite3_step(text);
            while (result == raw.SQLITE_ROW)
            {
                result = raw.sqlite3_step(text);
            }
            if (result != raw.SQLITE_DONE)
            {
                Check(result);
            }
            return raw.sqlite3_changes(handle);
        }
        finally
        {
            // Its result repeats the step's.
            _ = raw.sqlite3_reset(text);
        }
    }

    /// <summary>No transaction is open.</summary>
    public bool IsIdle => raw.sqlite3_get_autocommit(handle) != 0;

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
        {
            statement.Text.Dispose();
        }
        connection.Dispose();
    }

    private Prepared For(HotStatement statement)
    {
        if (prepared.TryGetValue(statement.Sql, out var known))
        {
            return known;
        }
        Check(
            raw.sqlite3_prepare_v3(
                handle,
                statement.Sql,
                raw.SQLITE_PREPARE_PERSISTENT,
                out var text
            )
        );
        // SQLite numbers parameters as the text first names them.
        var places = new int[statement.Values.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = raw.sqlite3_bind_parameter_index(text, $"@p{i}");
        }
        return prepared[statement.Sql] = new Prepared(text, places);
    }

    private static int Bind(sqlite3_stmt text, int place, object? value) =>
        value switch
        {
            null => raw.sqlite3_bind_null(text, place),
            long number => raw.sqlite3_bind_int64(text, place, number),
            int number => raw.sqlite3_bind_int(text, place, number),
            bool flag => raw.sqlite3_bind_int(text, place, flag ? 1 : 0),
            string words => BindText(text, place, words),
            // As EF stores it, or neither would find the other's rows.
            Guid id => BindText(text, place, id.ToString().ToUpperInvariant()),
            byte[] bytes => raw.sqlite3_bind_blob(text, place, bytes),
            _ => throw new ArgumentException($"No column takes a {value.GetType()}."),
        };

    private static int BindText(sqlite3_stmt text, int place, string words)
    {
        if (words.Length > ShortText / 3)
        {
            return raw.sqlite3_bind_text(text, place, words);
        }
        Span<byte> bytes = stackalloc byte[ShortText];
        return raw.sqlite3_bind_text(text, place, bytes[..Encoding.UTF8.GetBytes(words, bytes)]);
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, handle);
        }
    }

    private sealed record Prepared(sqlite3_stmt Text, int[] Places);
}
