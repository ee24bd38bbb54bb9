namespace WeChatUnion.Domain.Cases.Payments.Returns;

public interface IPayReturnRows
{
    /// <summary>Keeps these rows at once, apart from the caller's unit of work.</summary>
    /// <param name="first">Number of the first of them.</param>
    Task KeepAsync(
        PayReturnId answer,
        int first,
        IReadOnlyList<PayReturnLine> lines,
        CancellationToken cancel
    );
}
