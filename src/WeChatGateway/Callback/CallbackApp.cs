using WeChat.Callbacks;
using WeChat.Messages;

namespace WeChatUnion.Gateway.Callback;

/// <summary>One of our two apps at the callback's door.</summary>
/// <param name="AppId">Its AppId.</param>
/// <param name="Protocol">Verifies and opens its deliveries.</param>
/// <param name="AnswersPassively">
/// False for the mini-program: WeChat takes only <c>success</c> there, and every word leaves as a
/// customer-service message.
/// </param>
public sealed record CallbackApp(string AppId, CallbackProtocol Protocol, bool AnswersPassively)
{
    /// <summary>Reads a stored clear body again; null when this version no longer can.</summary>
    public static InboundMessage? Parse(ReadOnlyMemory<byte> clear) =>
        MessageReader.TryRead(clear, out var message, out _) ? message : null;
}
