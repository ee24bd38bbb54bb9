namespace WeChatSimulator.Chats;

/// <summary>One thing shown in a chat. Which fields are set depends on <see cref="Kind"/>.</summary>
internal sealed record ChatLine
{
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    public required ChatSide Side { get; init; }

    /// <summary>text, image, location, news, menu, other.</summary>
    public required string Kind { get; init; }

    /// <summary><c>passive</c> (reply to a callback), <c>customer-service</c>, <c>template</c> or <c>subscription</c>; null for the fan's own lines.</summary>
    public string? Via { get; init; }

    /// <summary>The text as sent, links and all.</summary>
    public string? Text { get; init; }

    /// <summary>The text cut into words and safe links.</summary>
    public IReadOnlyList<TextPart>? Parts => Text is null ? null : LinkText.Split(Text);

    public string? PicUrl { get; init; }

    public IReadOnlyList<NewsCard>? Articles { get; init; }

    public IReadOnlyList<MenuChoice>? Choices { get; init; }

    public string? Tail { get; init; }
}
