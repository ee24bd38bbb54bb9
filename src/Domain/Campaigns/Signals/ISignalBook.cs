namespace WeChatUnion.Domain.Campaigns.Signals;

public interface ISignalBook
{
    /// <summary>Whether there is a signal of this name.</summary>
    bool Knows(string signal);

    void Add(SignalJudgement judgement);
}
