namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>Full names, for the file that goes to the bank and nothing else. Whoever asks has left a line in the trail.</summary>
public interface IPayeeNames
{
    /// <param name="members">At most some hundreds; unknown ones are left out.</param>
    Task<IReadOnlyDictionary<MemberId, string>> OpenAsync(
        IReadOnlyCollection<MemberId> members,
        CancellationToken cancel
    );
}
