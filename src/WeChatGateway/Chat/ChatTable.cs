using System.Collections.Frozen;
using System.Text.RegularExpressions;
using WeChat.Events;
using WeChat.Events.Follow;
using WeChat.Events.Menu;
using WeChat.Messages;
using WeChatUnion.Domain.Conversations.Contracts;

namespace WeChatUnion.Gateway.Chat;

/// <summary>
/// The routing table, built once at start. Order: menu key, scene, running flow, exact text, pattern,
/// type, fallback. An event nobody maps is only recorded.
/// </summary>
public sealed class ChatTable(
    Dictionary<string, ChatRoute> clicks,
    Dictionary<string, ChatRoute> texts,
    Dictionary<string, ChatRoute> flows,
    Dictionary<string, ChatRoute> scenes,
    Dictionary<Type, ChatRoute> types,
    List<(Regex Pattern, ChatRoute Route)> patterns,
    ChatRoute fallback
)
{
    private static readonly ChatRoute Recorded = new ChatRoute(
        "recorded only",
        _ => ValueTask.FromResult(ChatAnswer.Silence)
    ).Instant();

    private readonly FrozenDictionary<string, ChatRoute> clicks = clicks.ToFrozenDictionary(
        StringComparer.Ordinal
    );
    private readonly FrozenDictionary<string, ChatRoute> texts = texts.ToFrozenDictionary(
        StringComparer.Ordinal
    );
    private readonly FrozenDictionary<string, ChatRoute> flows = flows.ToFrozenDictionary(
        StringComparer.Ordinal
    );
    private readonly FrozenDictionary<string, ChatRoute> scenes = scenes.ToFrozenDictionary(
        StringComparer.Ordinal
    );
    private readonly FrozenDictionary<Type, ChatRoute> types = types.ToFrozenDictionary();

    /// <summary>Only what a fan says or taps meets the conversation; a receipt does not.</summary>
    public static bool NeedsConversation(InboundMessage message) =>
        message is not InboundEvent or ClickEvent or ScanCodeEvent or ScanEvent or SubscribeEvent;

    public ChatRoute Find(InboundMessage message, Conversation conversation)
    {
        if (message is ClickEvent click)
        {
            return clicks.GetValueOrDefault(click.EventKey, fallback);
        }
        if (message is ScanEvent scan && scenes.TryGetValue(WordOf(scan.Scene), out var scanned))
        {
            return scanned;
        }
        if (message is InboundEvent)
        {
            return types.GetValueOrDefault(message.GetType(), Recorded);
        }
        if (conversation.Flow is { } flow && flows.TryGetValue(flow, out var route))
        {
            return route;
        }
        return (SaidIn(message) is { } said ? FindText(said) : null)
            ?? types.GetValueOrDefault(message.GetType(), fallback);
    }

    private ChatRoute? FindText(string said) =>
        texts.TryGetValue(ChatText.Normalise(said), out var route)
            ? route
            : patterns.FirstOrDefault(p => p.Pattern.IsMatch(said)).Route;

    private static string WordOf(string scene) => scene.Split('-', 2)[0];

    /// <summary>A voice message that WeChat has put into words counts as said.</summary>
    private static string? SaidIn(InboundMessage message) =>
        message switch
        {
            TextMessage text => text.Content,
            VoiceMessage { Recognition: { Length: > 0 } words } => words,
            _ => null,
        };
}
