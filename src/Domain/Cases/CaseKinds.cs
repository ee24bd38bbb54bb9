using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>All that can be applied for.</summary>
public sealed class CaseKinds(IEnumerable<ICaseKind> kinds)
{
    public IReadOnlyList<ICaseKind> All { get; } = [.. kinds];

    public ICaseKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <exception cref="InvalidOperationException">A case of a tenant this installation does not have.</exception>
    public ICaseKind Of(Case one) =>
        Find(one.Kind) ?? throw new InvalidOperationException($"No room takes {one.Kind}.");
}
