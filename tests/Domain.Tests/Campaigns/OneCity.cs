using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>A tree of which the city's own union alone is asked for.</summary>
public sealed class OneCity : IUnionDirectory
{
    public const string Path = "city/";

    public Task<UnionDescription?> FindRootAsync(CancellationToken cancel) =>
        Task.FromResult<UnionDescription?>(new(UnionOrganizationId.New(), "鹭湾市总工会", Path));

    public Task<UnionDescription?> FindAsync(UnionOrganizationId id, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<UnionOrganizationId, UnionDescription>> FindAsync(
        IReadOnlyCollection<UnionOrganizationId> ids,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<IReadOnlyList<UnionDescription>> SearchAsync(
        StaffScope scope,
        string text,
        int limit,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<UnionDescription?> FindActiveAsync(
        UnionOrganizationId id,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<IReadOnlyList<UnionDescription>> FindWayAsync(
        UnionOrganizationId id,
        CancellationToken cancel
    ) => throw new NotSupportedException();
}
