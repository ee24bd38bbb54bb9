namespace WeChatUnion.Domain.Cards.Guard;

public interface IFailedTries
{
    /// <summary>Written at once and apart from the caller's unit of work: who fails must be seen even when nothing else is saved.</summary>
    Task AddAsync(FailedTry failed, CancellationToken cancel);
}
