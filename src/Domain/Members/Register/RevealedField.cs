namespace WeChatUnion.Domain.Members.Register;

/// <summary>What of a member staff may look at unmasked, one at a time.</summary>
public enum RevealedField
{
    Name = 1,
    Phone = 2,
    IdNumber = 3,
}
