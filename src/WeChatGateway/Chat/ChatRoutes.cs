using System.Text.RegularExpressions;
using WeChat.Messages;

namespace WeChatUnion.Gateway.Chat;

/// <summary>
/// Where rooms map what fans say and tap, as they map endpoints. Two rooms claiming the same key
/// stop the start.
/// </summary>
public sealed class ChatRoutes
{
    private readonly Dictionary<string, ChatRoute> clicks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChatRoute> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChatRoute> flows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChatRoute> scenes = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, ChatRoute> types = [];
    private readonly List<(Regex Pattern, ChatRoute Route)> patterns = [];
    private ChatRoute? fallback;

    /// <summary>A tap on the menu button with this key.</summary>
    public ChatRoute Click(string key, ChatHandler handler) =>
        Add(clicks, key, new ChatRoute($"click {key}", handler));

    /// <summary>A text that is just this, apart from white space, width and case.</summary>
    public ChatRoute Text(string text, ChatHandler handler) =>
        Add(texts, ChatText.Normalise(text), new ChatRoute($"text {text}", handler));

    /// <summary>A text this pattern matches. Patterns run without backtracking, in mapped order.</summary>
    public ChatRoute Pattern(string pattern, ChatHandler handler)
    {
        var route = new ChatRoute($"pattern {pattern}", handler);
        patterns.Add(
            (
                new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant),
                route
            )
        );
        return route;
    }

    /// <summary>Any message while the fan's conversation is in this flow.</summary>
    public ChatRoute Flow(string flow, ChatHandler handler) =>
        Add(flows, flow, new ChatRoute($"flow {flow}", handler));

    /// <summary>An event or a message type: <c>On&lt;SubscribeEvent&gt;</c>, <c>On&lt;ImageMessage&gt;</c>.</summary>
    public ChatRoute On<TMessage>(ChatHandler handler)
        where TMessage : InboundMessage =>
        Add(types, typeof(TMessage), new ChatRoute($"on {typeof(TMessage).Name}", handler));

    /// <summary>A fan scans one of our QR codes whose scene begins with this word and a dash.</summary>
    public ChatRoute Scene(string word, ChatHandler handler) =>
        Add(scenes, word, new ChatRoute($"scene {word}", handler));

    /// <summary>What no other route takes and a fan expects an answer to.</summary>
    public ChatRoute Fallback(ChatHandler handler) =>
        fallback = fallback is null
            ? new ChatRoute("fallback", handler)
            : throw new InvalidOperationException("The chat has a fallback already.");

    /// <summary>Answers as if nobody had mapped what was said: for a room that is switched off.</summary>
    public ValueTask<ChatAnswer> PassAsync(ChatContext chat) =>
        fallback is { } route
            ? route.Handler(chat)
            : throw new InvalidOperationException("The chat needs a fallback.");

    public ChatTable Build() =>
        new(
            clicks,
            texts,
            flows,
            scenes,
            types,
            patterns,
            fallback ?? throw new InvalidOperationException("The chat needs a fallback.")
        );

    private static ChatRoute Add<TKey>(Dictionary<TKey, ChatRoute> table, TKey key, ChatRoute route)
        where TKey : notnull =>
        table.TryAdd(key, route)
            ? route
            : throw new InvalidOperationException(
                $"The chat route '{route.Name}' is mapped twice."
            );
}
