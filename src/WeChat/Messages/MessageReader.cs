using WeChat.Callbacks;
using WeChat.Wire;

namespace WeChat.Messages;

/// <summary>Turns a clear payload into its record.</summary>
public static class MessageReader
{
    /// <summary>Reads XML or JSON, whichever it is.</summary>
    /// <param name="payload">Kept by the record; the caller must not change it afterwards.</param>
    /// <param name="message">Set when the answer is true.</param>
    /// <param name="failure">Set when the answer is false.</param>
    public static bool TryRead(
        ReadOnlyMemory<byte> payload,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out InboundMessage? message,
        out CallbackFailureCode failure
    )
    {
        message = null;
        var wrong = WireDocument.Sniff(payload.Span, out var document, out var format);
        if (wrong is null)
        {
            var tape = new WireTape(document);
            try
            {
                wrong = WireDocument.Read(document, format, ref tape);
                if (wrong is null)
                {
                    var raw = payload[^document.Length..];
                    message = MessageKinds.Create(new Payload(tape.Root, raw, format));
                }
            }
            finally
            {
                tape.Dispose();
            }
        }
        failure = wrong.GetValueOrDefault();
        return message is not null;
    }
}
