using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Memberships.Codes;

public interface IJoinCodeStore
{
    /// <summary>Ended ones too.</summary>
    /// <param name="code">Of one spelling, see <see cref="JoinCode.Read"/>.</param>
    Task<JoinCode?> FindAsync(string code, CancellationToken cancel);

    /// <summary>The one that leads to the union's form now; tracked.</summary>
    Task<JoinCode?> FindCurrentAsync(UnionOrganizationId union, CancellationToken cancel);

    void Add(JoinCode code);
}
