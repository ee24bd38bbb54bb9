namespace WeChatUnion.Domain.Kernel;

/// <summary>
/// The id of an aggregate: a <c>readonly record struct XxxId(Guid Value) : ITypedId</c>, made in the
/// domain by <see cref="Guid.CreateVersion7()"/> so that ids sort by age.
/// </summary>
public interface ITypedId
{
    Guid Value { get; }
}
