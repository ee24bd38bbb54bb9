namespace WeChatUnion.Domain.Cards.Guard;

/// <summary>Failed tries that passed a threshold.</summary>
/// <param name="Subject">Blind index of the address, fan or target; <see cref="Everybody"/> for a burst.</param>
/// <param name="Count">Different fans or targets; for a burst the wrong tries of ten minutes.</param>
/// <param name="Tries">All failed tries of the subject in the window.</param>
public sealed record Suspicion(
    AlarmKind Kind,
    string Subject,
    int Count,
    int Tries,
    DateTimeOffset FirstAt,
    DateTimeOffset LastAt
)
{
    public const string Everybody = "all";
}
