using System.Text;
using System.Text.Json;
using System.Xml;

namespace WeChatSimulator.Deliveries;

/// <summary>Writes a callback's clear form as WeChat does: XML with CDATA, or a mini-program's JSON.</summary>
internal static class PushWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        Encoding = new UTF8Encoding(false),
        NewLineHandling = NewLineHandling.None,
    };

    public static byte[] Xml(IEnumerable<Field> fields)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, Settings))
        {
            writer.WriteStartElement("xml");
            Write(writer, fields);
            writer.WriteEndElement();
        }

        return buffer.ToArray();
    }

    public static byte[] Json(IEnumerable<Field> fields)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = SimulatorJson.Encoder }))
        {
            Write(writer, fields);
        }

        return buffer.ToArray();
    }

    private static void Write(XmlWriter writer, IEnumerable<Field> fields)
    {
        foreach (var field in fields)
        {
            if (field.Items is not null)
            {
                Write(writer, field.Items.Select(item => Field.Group(field.Name, item)));
                continue;
            }

            writer.WriteStartElement(field.Name);
            if (field.Children is not null)
            {
                Write(writer, field.Children);
            }
            else if (field.IsNumber)
            {
                writer.WriteString(field.Text);
            }
            else
            {
                writer.WriteCData(Printable(field.Text));
            }

            writer.WriteEndElement();
        }
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable<Field> fields)
    {
        writer.WriteStartObject();
        foreach (var field in fields)
        {
            writer.WritePropertyName(field.Name);
            if (field.Items is not null)
            {
                writer.WriteStartArray();
                foreach (var item in field.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
            }
            else if (field.Children is not null)
            {
                Write(writer, field.Children);
            }
            else if (field.IsNumber)
            {
                writer.WriteRawValue(field.Text);
            }
            else
            {
                writer.WriteStringValue(field.Text);
            }
        }

        writer.WriteEndObject();
    }

    // What XML cannot carry never leaves a phone either.
    private static string Printable(string text) =>
        text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))
            ? text
            : new string([.. text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))]);
}
