namespace WeChatUnion.Domain.Fans;

public interface IVerifiedPhoneStore
{
    Task<VerifiedPhone?> FindAsync(FanId fan, CancellationToken cancel);

    void Add(VerifiedPhone phone);
}
