namespace WeChatUnion.Domain.Cards;

/// <summary>How a person proved to be the member.</summary>
public enum BindingMethod
{
    PhoneAndIdTail = 1,
    NameAndIdNumber = 2,
}
