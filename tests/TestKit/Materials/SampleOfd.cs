using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace WeChatUnion.TestKit.Materials;

/// <summary>OFD files as small as they can be (GB/T 33190), and zips that only look like one.</summary>
public static class SampleOfd
{
    private const string Space = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    public const string Main =
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:OFD {Space} Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";

    public static byte[] Railway() =>
        Of(
            1,
            (20, 20, 4, "发票号码:25359110001000000025"),
            (120, 20, 4, "开票日期:2026年02月21日"),
            (20, 40, 6, "上海虹桥站"),
            (80, 40, 6, "G1659"),
            (140, 40, 6, "厦门站"),
            (20, 60, 4, "2026年02月12日 09:05开"),
            (20, 70, 4, "票价:￥328.00"),
            (20, 80, 4, "3101051990****4321"),
            (100, 80, 4, "陈屿安")
        );

    public static byte[] Of(
        int pages,
        params (double X, double Y, double Size, string Text)[] words
    )
    {
        var list = string.Concat(
            Enumerable
                .Range(0, pages)
                .Select(page =>
                    $"<ofd:Page ID=\"{page + 2}\" BaseLoc=\"Pages/Page_{page}/Content.xml\"/>"
                )
        );
        var document =
            $"<ofd:Document {Space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>{list}</ofd:Pages></ofd:Document>";
        var said = string.Concat(
            words.Select(word =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<ofd:TextObject ID=\"9\" Boundary=\"{word.X} {word.Y} {word.Text.Length * word.Size} {word.Size}\" Size=\"{word.Size}\"><ofd:TextCode X=\"0\" Y=\"{word.Size}\">{word.Text}</ofd:TextCode></ofd:TextObject>"
                )
            )
        );
        var content =
            $"<ofd:Page {Space}><ofd:Content><ofd:Layer>{said}</ofd:Layer></ofd:Content></ofd:Page>";
        return Zip([
            ("OFD.xml", Main),
            ("Doc_0/Document.xml", document),
            .. Enumerable
                .Range(0, pages)
                .Select(page => ($"Doc_0/Pages/Page_{page}/Content.xml", content)),
        ]);
    }

    public static byte[] Zip(params (string Name, string Text)[] entries) =>
        ZipOf([.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text)))]);

    public static byte[] ZipOf(params (string Name, byte[] Bytes)[] entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(bytes);
            }
        }
        return file.ToArray();
    }
}
