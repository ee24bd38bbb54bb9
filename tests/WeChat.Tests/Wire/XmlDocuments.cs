using CsCheck;

namespace WeChat.Tests.Wire;

/// <summary>Generates documents in the subset the reader claims, with all its oddities.</summary>
internal static class XmlDocuments
{
    private static readonly Gen<string> Name = Gen.OneOf("a", "B-1", "_c.2", "Content", "item");

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf("工会", "a", " ", "\n", "\r\n", "\r", "\t", "😀", ">", "]]", "\"'", "\u00A0"),
        Gen.OneOf("&lt;", "&gt;", "&amp;", "&quot;", "&apos;", "&#65;", "&#x1F600;", "&#13;"),
        Gen.OneOf("<![CDATA[]]>", "<![CDATA[<&>]]>", "<![CDATA[ ]] ]]>", "<![CDATA[\r\n工]]>"),
        Gen.OneOf("<!---->", "<!-- <a> & -x- -->")
    );

    // Pieces that meet must not form what no single one holds.
    private static readonly Gen<string> Text = Piece
        .Array[0, 5]
        .Select(pieces => string.Concat(pieces))
        .Where(text => !HasBareEnd(text));

    public static Gen<string> Document { get; } =
        Gen.Select(
            Gen.OneOf(
                "",
                "<?xml version=\"1.0\"?>",
                "<?xml version='1.0' encoding='UTF-8' ?>\n",
                "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>",
                "<!-- before -->"
            ),
            Element(4),
            Gen.OneOf("", "\n", "<!-- after -->\r\n"),
            (prolog, root, epilog) => prolog + root + epilog
        );

    private static Gen<string> Element(int depth)
    {
        var content =
            depth == 0
                ? Text
                : Gen.OneOf(Text, Element(depth - 1).Array[0, 3].Select(string.Concat));
        return Gen.Select(
            Name,
            content,
            Gen.OneOf("", " ", "\n"),
            (name, inner, space) =>
                inner.Length == 0 ? $"<{name}{space}/>" : $"<{name}{space}>{inner}</{name}{space}>"
        );
    }

    private static bool HasBareEnd(string text)
    {
        while (text.Length > 0)
        {
            var next = text.IndexOf("<![CDATA[", StringComparison.Ordinal);
            var plain = next < 0 ? text : text[..next];
            if (plain.Contains("]]>", StringComparison.Ordinal))
            {
                return true;
            }
            if (next < 0)
            {
                return false;
            }
            text = text[(text.IndexOf("]]>", next, StringComparison.Ordinal) + 3)..];
        }
        return false;
    }
}
