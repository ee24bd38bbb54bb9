namespace WeChatUnion.Domain.Conversations;

/// <summary>How a callback is answered, decided once by compare-and-set.</summary>
public enum AnswerMode
{
    Undecided = 0,

    /// <summary>The reply goes back in the HTTP response, the same for every repeat.</summary>
    Passive = 1,

    /// <summary>The response says <c>success</c>; the reply follows as a customer-service message.</summary>
    Deferred = 2,
}
