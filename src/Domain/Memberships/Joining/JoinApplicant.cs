using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Memberships.Joining;

/// <summary>A form's person, read with the register's own value types.</summary>
public sealed record JoinApplicant(PersonName Name, IdDocument Document, PhoneNumber Phone)
{
    /// <summary>The first of the three that is wrong is told.</summary>
    public static Outcome<JoinApplicant> Read(JoinForm form)
    {
        var name = PersonName.Parse(form.Name);
        if (!name.Succeeded)
        {
            return name.Refusal;
        }
        var document = IdDocument.Parse(form.Document);
        if (!document.Succeeded)
        {
            return document.Refusal;
        }
        var phone = PhoneNumber.Parse(form.Phone);
        return phone.Succeeded
            ? new JoinApplicant(name.Value, document.Value, phone.Value)
            : phone.Refusal;
    }

    /// <summary>The form with the three in one spelling, so that a space more is no other person.</summary>
    public JoinForm Into(JoinForm form) =>
        form with
        {
            Name = Name.Reveal(),
            Document = Document.Reveal(),
            Phone = Phone.Reveal(),
        };

    public override string ToString() => nameof(JoinApplicant);
}
