// What a Relay client asks: a list that is paged, an object that is fetched again by its id, a stream, a mutation.
/* global graphql */

graphql`
  query PeoplePageQuery($first: Int, $after: String) {
    ...People_list @arguments(first: $first, after: $after)
  }
`

graphql`
  fragment People_list on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" })
  @refetchable(queryName: "PeoplePaginationQuery") {
    people(first: $first, after: $after) @connection(key: "People_people") {
      edges {
        node {
          id
          ...People_person
        }
      }
    }
  }
`

graphql`
  fragment People_person on Person
  @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" })
  @refetchable(queryName: "PersonPaginationQuery") {
    name
    agency {
      name
    }
    alerts(first: $first, after: $after) @connection(key: "People_alerts") {
      edges {
        node {
          kind
          state
        }
      }
    }
  }
`

graphql`
  subscription PeopleAlertsSubscription($after: String) {
    alertEvents(after: $after) {
      cursor
      alert {
        id
        state
      }
    }
  }
`

graphql`
  mutation PeopleAcknowledgeMutation($input: AlertInput!) {
    acknowledgeAlert(input: $input) {
      alert {
        id
        state
      }
    }
  }
`
