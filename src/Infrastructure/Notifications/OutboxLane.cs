namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>
/// Which of two messages that are due leaves first. A fan's messages keep their order within each; an
/// answer may overtake a mailing.
/// </summary>
public enum OutboxLane
{
    /// <summary>Somebody waits for it: an answer, a confirmation.</summary>
    Prompt = 0,

    /// <summary>One of very many.</summary>
    Mailing = 1,
}
