using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Cases.Materials.Judging;

namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>
/// XML files of a zip: what is unpacked is counted, whatever the directory said, and no document may declare entities or
/// fetch anything.
/// </summary>
internal sealed class BoundedZip(byte[] file) : IDisposable
{
    private readonly ZipArchive zip = new(new MemoryStream(file), ZipArchiveMode.Read);
    private long left = OfdJudge.MostUnpacked;

    /// <summary>Null when there is none.</summary>
    /// <exception cref="UnreadableException">It swells too much, or is no plain XML.</exception>
    public XDocument? Load(string path)
    {
        if (zip.GetEntry(path) is not { } entry)
        {
            return null;
        }
        using var packed = entry.Open();
        using var text = new MemoryStream();
        var block = new byte[64 * 1024];
        while (packed.Read(block) is > 0 and var read)
        {
            left -= read;
            if (left < 0)
            {
                throw new UnreadableException(MaterialRefusals.TooComplex);
            }
            text.Write(block, 0, read);
        }
        text.Position = 0;
        try
        {
            using var xml = XmlReader.Create(
                text,
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = OfdJudge.MostUnpacked,
                }
            );
            return XDocument.Load(xml);
        }
        catch (XmlException)
        {
            throw new UnreadableException(MaterialRefusals.Damaged);
        }
    }

    public void Dispose() => zip.Dispose();
}
