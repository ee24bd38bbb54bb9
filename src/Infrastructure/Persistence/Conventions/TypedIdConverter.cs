using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Persistence.Conventions;

/// <summary>A typed id is stored as its Guid.</summary>
internal sealed class TypedIdConverter<TId>()
    : ValueConverter<TId, Guid>(id => id.Value, FromGuid())
    where TId : struct, ITypedId
{
    private static Expression<Func<Guid, TId>> FromGuid()
    {
        var guid = Expression.Parameter(typeof(Guid), "guid");
        var constructor =
            typeof(TId).GetConstructor([typeof(Guid)])
            ?? throw new InvalidOperationException($"{typeof(TId)} needs a constructor (Guid).");
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(constructor, guid), guid);
    }
}
