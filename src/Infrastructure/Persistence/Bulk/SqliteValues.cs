using System.Globalization;
using System.Text;
using SQLitePCL;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>Values as EF stores them in SQLite, or neither would find the other's rows.</summary>
internal static class SqliteValues
{
    private const int GuidLength = 36;
    private const int ShortText = 256;

    public static int Bind(sqlite3_stmt statement, int place, object? value) =>
        value switch
        {
            null => raw.sqlite3_bind_null(statement, place),
            string text => BindText(statement, place, text),
            byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
            Guid id => BindGuid(statement, place, id),
            int number => raw.sqlite3_bind_int(statement, place, number),
            long number => raw.sqlite3_bind_int64(statement, place, number),
            DateOnly day => BindText(
                statement,
                place,
                day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
            bool yes => raw.sqlite3_bind_int(statement, place, yes ? 1 : 0),
            short number => raw.sqlite3_bind_int(statement, place, number),
            byte number => raw.sqlite3_bind_int(statement, place, number),
            _ => throw new ArgumentException($"No column takes a {value.GetType()}."),
        };

    private static int BindGuid(sqlite3_stmt statement, int place, Guid id)
    {
        Span<byte> text = stackalloc byte[GuidLength];
        id.TryFormat(text, out _);
        Ascii.ToUpperInPlace(text, out _);
        return raw.sqlite3_bind_text(statement, place, text);
    }

    private static int BindText(sqlite3_stmt statement, int place, string text)
    {
        if (text.Length > ShortText / 3)
        {
            return raw.sqlite3_bind_text(statement, place, text);
        }
        Span<byte> bytes = stackalloc byte[ShortText];
        return raw.sqlite3_bind_text(
            statement,
            place,
            bytes[..Encoding.UTF8.GetBytes(text, bytes)]
        );
    }
}
