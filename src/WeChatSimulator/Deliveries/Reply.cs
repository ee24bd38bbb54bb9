using WeChatSimulator.Chats;

namespace WeChatSimulator.Deliveries;

/// <summary>What the back end answered, opened.</summary>
/// <param name="Clear">The reply's clear text, for the panel.</param>
/// <param name="Line">What the phone shows; null when the back end says nothing.</param>
internal sealed record Reply(string Clear, ChatLine? Line);
