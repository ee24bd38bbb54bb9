using WeChat.Callbacks;

namespace WeChatUnion.Gateway.Callback;

/// <summary>One of our two apps at the callback's door.</summary>
/// <param name="AppId">Its AppId.</param>
/// <param name="Protocol">Verifies and opens its deliveries.</param>
/// <param name="AnswersPassively">
/// False for the mini-program: WeChat takes only <c>success</c> there, and every word leaves as a
/// customer-service message.
/// </param>
public sealed record CallbackApp(string AppId, CallbackProtocol Protocol, bool AnswersPassively);
