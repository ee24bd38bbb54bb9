using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cards;

/// <summary>One counter of tries: its subject is kept as a blind index only.</summary>
public sealed record AttemptKey(AttemptScope Scope, BlindIndex Subject, DateOnly Day, int Limit);
