using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>The statement behind one declared hot write; a room adds one such file for each.</summary>
public interface IHotWriteSql<in TWrite>
    where TWrite : IHotWrite
{
    HotStatement StatementFor(TWrite write);
}
