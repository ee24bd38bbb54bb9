using System.Collections.Frozen;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>The columns of the register's own and of all parts, in one order.</summary>
internal sealed class RegisterColumns(IEnumerable<RegisterColumn> columns)
{
    private readonly FrozenDictionary<RegisterColumn, int> places = columns
        .Select((column, i) => (column, i))
        .ToFrozenDictionary(
            one => one.column,
            one => one.i,
            (IEqualityComparer<RegisterColumn>)ReferenceEqualityComparer.Instance
        );

    public IReadOnlyList<RegisterColumn> All { get; } = [.. columns];

    public int PlaceOf(RegisterColumn column) => places[column];
}
