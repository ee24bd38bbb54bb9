using System.Globalization;
using System.Text;
using System.Xml;
using WeChatUnion.Infrastructure.Cases.Materials.Reading;

namespace WeChatUnion.Infrastructure.Cases.Materials.Pictures;

/// <summary>The words of a page where they stand, for reviewers to compare: no likeness of the document.</summary>
internal static class PageSvg
{
    private const double LongSide = 1600;
    private const string Fonts =
        "Noto Sans CJK SC, Noto Sans SC, WenQuanYi Micro Hei, Microsoft YaHei, sans-serif";

    public static byte[] Of(PageDrawing page)
    {
        var (width, height) = (Side(page.Width), Side(page.Height));
        var scale = LongSide / Math.Max(width, height);
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = true }
            )
        )
        {
            xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
            Write(xml, "width", width * scale);
            Write(xml, "height", height * scale);
            xml.WriteAttributeString("font-family", Fonts);
            xml.WriteStartElement("rect");
            xml.WriteAttributeString("width", "100%");
            xml.WriteAttributeString("height", "100%");
            xml.WriteAttributeString("fill", "white");
            xml.WriteEndElement();
            foreach (var word in page.Words)
            {
                xml.WriteStartElement("text");
                Write(xml, "x", word.X * scale);
                Write(xml, "y", word.Y * scale);
                Write(xml, "font-size", Math.Clamp(word.Size * scale, 4, 200));
                xml.WriteString(Legal(word.Text));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(XmlWriter xml, string name, double value) =>
        xml.WriteAttributeString(name, value.ToString("0.##", CultureInfo.InvariantCulture));

    private static double Side(double length) =>
        double.IsFinite(length) && length > 0 ? Math.Clamp(length, 10, 20_000) : 500;

    private static string Legal(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
