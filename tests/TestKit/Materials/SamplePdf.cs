using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace WeChatUnion.TestKit.Materials;

/// <summary>
/// PDFs as small as they can be: words on pages, in a font that is not embedded and whose codes are the letters' own
/// (UTF-16). Layouts follow the public looks of railway and air tickets; all people are invented.
/// </summary>
public sealed class SamplePdf
{
    private readonly List<byte[]> objects = [];
    private readonly List<string> pages = [];

    /// <summary>Into the last dictionary of the file, such as an <c>/Encrypt</c>.</summary>
    public string Trailer { get; set; } = "";

    public static byte[] Railway(string number = "25359110001000000017") =>
        new SamplePdf()
            .Page(
                (300, 40, 16, "电子发票（铁路电子客票）"),
                (60, 70, 10, $"发票号码:{number}"),
                (400, 70, 10, "开票日期:2026年02月20日"),
                (80, 120, 18, "福州站"),
                (250, 120, 18, "G1651"),
                (420, 120, 18, "厦门北站"),
                (60, 160, 12, "2026年02月11日  08:30开"),
                (300, 160, 12, "05车12F号  二等座"),
                (60, 190, 12, "票价:￥83.50"),
                (60, 220, 12, "3501021988****123X"),
                (250, 220, 12, "林海舟")
            )
            .Build();

    public static byte[] Flight() =>
        new SamplePdf()
            .Page(
                (200, 30, 14, "航空运输电子客票行程单"),
                (400, 30, 10, "发票号码:25359120002000000033"),
                (60, 70, 10, "旅客姓名:苏望月"),
                (250, 70, 10, "有效身份证件号码:3502031992****5678"),
                (60, 110, 10, "自:北京"),
                (150, 110, 10, "MF8102"),
                (250, 110, 10, "2026年02月13日"),
                (350, 110, 10, "14:20"),
                (60, 130, 10, "至:厦门"),
                (60, 160, 10, "票价:CNY 800.00"),
                (250, 160, 10, "合计:CNY 910.00"),
                (60, 190, 10, "开票日期:2026年02月22日")
            )
            .Build();

    /// <param name="second">Travels on the same invoice; null: nobody does.</param>
    public static byte[] Coach(string? second = null) =>
        new SamplePdf()
            .Page([
                (200, 30, 14, "电子发票（普通发票）"),
                (400, 30, 10, "发票号码:25352000000000000041"),
                (400, 45, 10, "开票日期:2026年02月23日"),
                (60, 100, 10, "出行人"),
                (120, 100, 10, "有效身份证件号"),
                (230, 100, 10, "出行日期"),
                (310, 100, 10, "出发地"),
                (390, 100, 10, "到达地"),
                (470, 100, 10, "交通工具类型"),
                (60, 120, 10, "何小帆"),
                (120, 120, 10, "3508021995****901X"),
                (230, 120, 10, "2026-02-14"),
                (310, 120, 10, "龙岩市"),
                (390, 120, 10, "厦门市"),
                (470, 120, 10, "公路"),
                .. second is null ? [] : SecondRow(second),
                (60, 160, 10, "价税合计（大写） 陆拾伍圆整"),
                (350, 160, 10, "（小写）¥65.00"),
            ])
            .Build();

    private static (int, int, int, string)[] SecondRow(string name) =>
        [
            (60, 140, 10, name),
            (120, 140, 10, "3508021996****2345"),
            (230, 140, 10, "2026-02-14"),
            (310, 140, 10, "漳平市"),
            (390, 140, 10, "厦门市"),
            (470, 140, 10, "公路"),
        ];

    public static byte[] Words(int pages, string text = "第一页")
    {
        var pdf = new SamplePdf();
        for (var page = 0; page < pages; page++)
        {
            pdf.Page((60, 100, 12, text));
        }
        return pdf.Build();
    }

    /// <param name="words">From the left, from above, size, text; points on a page of 595 × 400.</param>
    public SamplePdf Page(params (int X, int Y, int Size, string Text)[] words)
    {
        var content = new StringBuilder();
        foreach (var (x, y, size, text) in words)
        {
            var codes = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
            content.Append(
                CultureInfo.InvariantCulture,
                $"BT /F1 {size} Tf 1 0 0 1 {x} {400 - y} Tm <{codes}> Tj ET\n"
            );
        }
        return PageOf(Encoding.ASCII.GetBytes(content.ToString()));
    }

    /// <summary>A page of raw operators, deflated.</summary>
    public SamplePdf PageOf(byte[] content)
    {
        var number = 5 + objects.Count;
        objects.Add(Deflated("", content));
        pages.Add(
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 400]/Resources<</Font<</F1 3 0 R>>>>/Contents {number} 0 R>>"
        );
        return this;
    }

    public byte[] Build()
    {
        var file = new MemoryStream();
        var offsets = new List<long>();
        void Object(byte[] body)
        {
            offsets.Add(file.Position);
            Write(file, $"{offsets.Count} 0 obj\n");
            file.Write(body);
            Write(file, "\nendobj\n");
        }
        Write(file, "%PDF-1.5\n%\u00e2\u00e3\n");
        var first = 5 + objects.Count;
        var kids = string.Join(' ', pages.Select((_, page) => $"{first + page} 0 R"));
        Object(Text("<</Type/Catalog/Pages 2 0 R>>"));
        Object(Text($"<</Type/Pages/Count {pages.Count}/Kids[{kids}]>>"));
        Object(
            Text(
                "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-H/ToUnicode 4 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[32 126 500]/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>>>]>>"
            )
        );
        Object(
            Deflated(
                "",
                Text(
                    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
                )
            )
        );
        objects.ForEach(Object);
        pages.ForEach(page => Object(Text(page)));
        var table = file.Position;
        Write(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(at => Write(file, $"{at:D10} 00000 n \n"));
        Write(file, $"trailer\n<</Size {offsets.Count + 1}/Root 1 0 R{Trailer}>>\n");
        Write(file, $"startxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    private static byte[] Deflated(string more, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(content);
        }
        return
        [
            .. Text($"<</Filter/FlateDecode/Length {packed.Length}{more}>>\nstream\n"),
            .. packed.ToArray(),
            .. Text("\nendstream"),
        ];
    }

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    private static void Write(MemoryStream file, string text) => file.Write(Text(text));
}
