namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>Members as a crowd, for what is only tried: who could take part, and where those live whom it hit.</summary>
public interface IMemberSample
{
    /// <summary>Some of those in membership, each as likely as any other. Reads all ids as one stream.</summary>
    /// <param name="unionPaths">Subtrees they belong to; empty: the whole city.</param>
    Task<IReadOnlyList<MemberId>> TakeAsync(
        IReadOnlyList<string> unionPaths,
        int most,
        CancellationToken cancel
    );

    /// <summary>How many of them belong to which union right below the city's, by its name; those of the city's own union under its own.</summary>
    Task<IReadOnlyDictionary<string, int>> CountByDistrictAsync(
        IReadOnlyCollection<MemberId> members,
        CancellationToken cancel
    );
}
