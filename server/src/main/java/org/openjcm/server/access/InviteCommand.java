package org.openjcm.server.access;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.openjcm.server.AdminCommand;
import org.openjcm.server.database.CannotStart;
import org.springframework.stereotype.Component;

/// `./jcm admin invite NAME`: a one-time set-up link, printed at the terminal of the server. For a
/// new name it makes an administrator for every side and country, which is how a production
/// installation begins; for a known one it only makes a new link. Japanese: 管理者の招待.
@Component
final class InviteCommand implements AdminCommand {

  private static final Name OPERATOR = new Name("Operator of this installation", "本システム運用者");

  private final People people;
  private final Administration administration;
  private final SetUpLinks links;
  private final SiteAddress site;

  InviteCommand(People people, Administration administration, SetUpLinks links, SiteAddress site) {
    this.people = people;
    this.administration = administration;
    this.links = links;
    this.site = site;
  }

  @Override
  public String verb() {
    return "invite";
  }

  @Override
  public String summary() {
    return "invite NAME   makes a one-time set-up link; a new NAME becomes an administrator";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() != 1) {
      throw new CannotStart("Usage: ./jcm admin invite NAME, for example ./jcm admin invite sato");
    }
    String name =
        People.signInName(arguments.getFirst())
            .orElseThrow(() ->
                new CannotStart(
                    "\""
                        + arguments.getFirst()
                        + "\" cannot be a sign-in name. Take 2 to 80 small letters, digits and"
                        + " . _ @ + -, beginning with a letter or digit."));
    Optional<People.Person> known = people.find(name);
    if (known.filter(person -> !people.mayEnter(person)).isPresent()) {
      throw new CannotStart(
          "\"" + name + "\" is deactivated or a demo person and cannot be invited.");
    }
    Token token =
        known
            .map(person -> links.invite(person.id(), By.COMMAND_LINE))
            .orElseGet(() -> newAdministrator(name));
    out.println(
        known.isPresent()
            ? "A new set-up link for " + name + ":"
            : "The set-up link for the new administrator " + name + ":");
    out.println();
    out.println("  " + site.atTheTerminal("/set-up/" + token.text()));
    out.println();
    out.println(
        "It works once, within "
            + SetUpLinks.VALID_FOR.toHours()
            + " hours. It is shown only now.");
    return 0;
  }

  private Token newAdministrator(String name) {
    long operator = administration.addOrganisation(OPERATOR, Optional.empty(), By.COMMAND_LINE);
    return administration.invite(
        name,
        new Name(name, ""),
        operator,
        HeldRole.everywhere(Role.ADMINISTRATOR),
        links,
        By.COMMAND_LINE);
  }
}
