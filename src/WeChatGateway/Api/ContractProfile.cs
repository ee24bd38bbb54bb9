using AutoMapper;

namespace WeChatUnion.Gateway.Api;

/// <summary>
/// Which contracts of the API a room's results become; found by themselves. Only this file and
/// <see cref="ContractMap"/> know the library behind it (decision 4).
/// </summary>
public abstract class ContractProfile : Profile
{
    /// <summary>Members meet by their names; a contract's constructor may leave some out.</summary>
    protected void Declare<TResult, TContract>() => CreateMap<TResult, TContract>();
}
