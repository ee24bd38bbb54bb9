using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>Pages of a PDF, by PdfPig.</summary>
internal static class PdfPages
{
    private const int MostWords = 20_000;

    /// <summary>A page with fewer letters that has a picture is a scan.</summary>
    private const int FewLetters = 20;

    /// <exception cref="UnreadableException">It is encrypted, too long or broken.</exception>
    public static IReadOnlyList<PageDrawing> Read(byte[] file)
    {
        if (PdfSwelling.IsTooLarge(file))
        {
            throw new UnreadableException(MaterialRefusals.TooComplex);
        }
        try
        {
            using var pdf = PdfDocument.Open(
                file,
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true }
            );
            if (pdf.IsEncrypted)
            {
                throw new UnreadableException(MaterialRefusals.Locked);
            }
            if (pdf.NumberOfPages > MaterialRules.MostPages)
            {
                throw new UnreadableException(MaterialRefusals.TooManyPages);
            }
            return pdf.NumberOfPages == 0
                ? throw new UnreadableException(MaterialRefusals.Damaged)
                : [.. pdf.GetPages().Select(Draw)];
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableException(MaterialRefusals.Locked);
        }
    }

    private static PageDrawing Draw(Page page)
    {
        var words = page.GetWords()
            .Take(MostWords)
            .Select(word => new PageWord(
                word.BoundingBox.Left,
                page.Height - word.Letters[0].StartBaseLine.Y,
                word.BoundingBox.Width,
                Math.Max(1, word.Letters[0].PointSize),
                word.Text
            ))
            .ToList();
        var scan = page.Letters.Count < FewLetters ? ScanOf(page) : null;
        return new(page.Width, page.Height, words, scan);
    }

    private static byte[]? ScanOf(Page page) =>
        page.GetImages()
            .Select(image => image.RawMemory)
            .Where(bytes => bytes.Span.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            .OrderByDescending(bytes => bytes.Length)
            .FirstOrDefault()
            is { Length: > 0 } largest
            ? largest.ToArray()
            : null;
}
