namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>Where a member reads what holds against him and appeals.</summary>
public interface IAppealPage
{
    /// <summary>The whole address; null where there are no pages.</summary>
    string? Address { get; }
}
