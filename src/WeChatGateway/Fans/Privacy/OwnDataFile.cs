using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Gateway.Fans.Privacy;

/// <summary>Own data as a file: JSON that people can read as well.</summary>
internal static class OwnDataFile
{
    private const string Name = "my-data.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static IResult Of(IReadOnlyList<OwnDataSection> sections, DateTimeOffset now) =>
        Results.File(
            JsonSerializer.SerializeToUtf8Bytes(
                new { ExportedAt = now, Sections = sections },
                Format
            ),
            "application/json",
            Name
        );
}
