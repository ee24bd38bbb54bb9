using WeChat.Messages;

namespace WeChat.Tests;

/// <summary>The embedded samples, one or more per kind: <c>Events/SCAN.xml</c>, <c>Messages/text.json</c>.</summary>
public static class Samples
{
    public static IEnumerable<string> Names =>
        typeof(Samples)
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.EndsWith(".xml", StringComparison.Ordinal)
                || name.EndsWith(".json", StringComparison.Ordinal)
            );

    public static byte[] Bytes(string name)
    {
        using var stream = typeof(Samples).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static InboundMessage Read(string name) => Read(Bytes(name));

    public static InboundMessage Read(byte[] payload) =>
        MessageReader.TryRead(payload, out var message, out var failure)
            ? message
            : throw new AssertionException($"Not read: {failure}");

    public static T Read<T>(string payload)
        where T : InboundMessage => (T)Read(System.Text.Encoding.UTF8.GetBytes(payload));
}
