using System.Collections;
using System.Globalization;
using System.Reflection;
using WeChat.Messages;

namespace WeChat.Tests.Fixtures;

/// <summary>Compares a record with wire names and texts, by name and in spite of its types.</summary>
public static class RecordFacts
{
    /// <summary>Properties that bear another name than their field.</summary>
    private static readonly Dictionary<string, string> Renamed = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["Format"] = "AudioFormat",
    };

    /// <summary>By the typed property, or by ReadFields where the record has none.</summary>
    public static void AssertEqual(InboundMessage message, string wireName, string expected)
    {
        var property = Property(message.GetType(), wireName);
        if (property is null || Typed(message, property) is not { } actual)
        {
            var field = message
                .ReadFields()
                .FirstOrDefault(f => f.Name.Equals(wireName, StringComparison.OrdinalIgnoreCase));
            Assert.That(field?.Text.Trim(), Is.EqualTo(expected), wireName);
            return;
        }
        switch (property.GetValue(message))
        {
            case double number:
                Assert.That(number, Is.EqualTo(Number(expected)).Within(1e-9), wireName);
                break;
            case bool flag:
                Assert.That(flag, Is.EqualTo(expected is "1" or "true"), wireName);
                break;
            default:
                Assert.That(actual, Is.EqualTo(expected), wireName);
                break;
        }
    }

    /// <summary>Every text inside the container is found in some typed property of the record.</summary>
    public static void AssertContainerRead(InboundMessage message, string container)
    {
        var held = Texts(message).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var sent = message
            .ReadFields()
            .Where(field => field.Name == container)
            .SelectMany(Leaves)
            .ToList();
        Assert.That(sent, Is.Not.Empty, container);
        foreach (var (name, text) in sent)
        {
            Assert.That(
                held.Contains(text) || IsFlag(text) || IsCountOfItems(name),
                Is.True,
                $"{container}: {name}"
            );
        }
    }

    /// <summary>The property a field ends in: same name but for case and underscores.</summary>
    public static PropertyInfo? Property(Type record, string wireName)
    {
        var name = Renamed.GetValueOrDefault(
            wireName,
            wireName.Replace("_", "", StringComparison.Ordinal)
        );
        return record.GetProperty(
            name,
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase
        );
    }

    private static string? Typed(InboundMessage message, PropertyInfo property) =>
        property.GetValue(message) is { } value and not IEnumerable<PayloadField>
            ? Convert.ToString(value, CultureInfo.InvariantCulture)
            : null;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static bool IsFlag(string text) => text is "0" or "1";

    private static bool IsCountOfItems(string name) =>
        name.Equals("count", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Name, string Text)> Leaves(PayloadField field) =>
        field.Children.Count == 0
            ? [(field.Name, field.Text.Trim())]
            : field.Children.SelectMany(Leaves);

    private static IEnumerable<string> Texts(object? value) =>
        value switch
        {
            null => [],
            string text => [text],
            ReadOnlyMemory<byte> => [],
            PayloadField field => Leaves(field).Select(leaf => leaf.Text),
            IEnumerable items => items.Cast<object?>().SelectMany(Texts),
            IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
            bool => [],
            _ => value
                .GetType()
                .GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => Texts(property.GetValue(value))),
        };
}
