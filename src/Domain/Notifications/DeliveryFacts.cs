namespace WeChatUnion.Domain.Notifications;

/// <summary>What the choice of a way depends on.</summary>
/// <param name="Own">The identity the message was written for.</param>
/// <param name="Other">The person's identity in our other app, or null.</param>
/// <param name="IsTied">Its content exists in one app alone, such as a picture kept there.</param>
/// <param name="Templates">Those of its kind.</param>
/// <param name="Allowed">Ids of subscription templates the person's yes stands for.</param>
/// <param name="Refused">Ways that failed for this message and would fail again.</param>
/// <param name="Stopped">Paths WeChat closed for all fans, and when each is tried again.</param>
/// <param name="ExpiresAt">Until when it may wait.</param>
public sealed record DeliveryFacts(
    Reachable Own,
    Reachable? Other,
    bool IsTied,
    TemplateIds Templates,
    IReadOnlySet<string> Allowed,
    SendChannels Refused,
    IReadOnlyDictionary<SendPath, DateTimeOffset> Stopped,
    DateTimeOffset ExpiresAt
);
