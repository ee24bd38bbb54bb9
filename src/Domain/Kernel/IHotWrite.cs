namespace WeChatUnion.Domain.Kernel;

/// <summary>
/// A declared append or counter command, for writes too frequent for the change tracker. Many
/// callers share one commit, and each is told only after it. A room declares the record here and
/// its statement in Infrastructure (<c>IHotWriteSql&lt;T&gt;</c>).
/// </summary>
#pragma warning disable CA1040 // A marker on purpose: the record itself is the command.
public interface IHotWrite;
#pragma warning restore CA1040
