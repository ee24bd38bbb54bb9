using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cards.Guard;

/// <summary>One try that was let in, with the counters it is held against.</summary>
public sealed record TryPass(IReadOnlyList<AttemptKey> Keys)
{
    public BlindIndex Target => Of(AttemptScope.Target);

    internal FailedTry Failed(bool wasChecked, DateTimeOffset now) =>
        new(Of(AttemptScope.Fan), Target, Of(AttemptScope.Address), wasChecked, now);

    private BlindIndex Of(AttemptScope scope) => Keys.Single(key => key.Scope == scope).Subject;
}
