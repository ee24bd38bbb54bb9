using System.Text.Json;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>
/// Reads one document in a process of its own, without keys, settings or a database: whatever a hostile file does to a
/// parser, it ends with this process. The file comes by the standard input behind one byte that says its format; the
/// answer goes to the standard output as JSON.
/// </summary>
public static class DocumentProgram
{
    /// <summary>The host's hidden command.</summary>
    public const string Command = "read-document";

    /// <summary>Also when whoever began it is dead and kills nobody.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(40);

    /// <returns>The exit code: 0 when an answer was given.</returns>
    public static int Run()
    {
        using var end = new Timer(
            _ => Environment.Exit(2),
            null,
            LongestLife,
            Timeout.InfiniteTimeSpan
        );
        using var input = Console.OpenStandardInput();
        using var file = new MemoryStream();
        var format = (MaterialFormat)input.ReadByte();
        input.CopyTo(file);
        using var output = Console.OpenStandardOutput();
        JsonSerializer.Serialize(output, Read(format, file.ToArray()));
        return 0;
    }

    internal static DocumentAnswer Read(MaterialFormat format, byte[] file)
    {
        try
        {
            var pages = format == MaterialFormat.Pdf ? PdfPages.Read(file) : OfdPages.Read(file);
            var source = format == MaterialFormat.Pdf ? DocumentReading.Pdf : DocumentReading.Ofd;
            return new(null, pages.Count, TicketReading.Of(pages, source), pages[0]);
        }
        catch (UnreadableException error)
        {
            return new(error.Refusal.Code);
        }
#pragma warning disable CA1031 // Parsers throw what they like at hostile bytes; all of it means the same.
        catch (Exception error) when (error is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new(MaterialRefusals.Damaged.Code);
        }
    }
}
